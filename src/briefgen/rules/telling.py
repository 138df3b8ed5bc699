"""Words by which a sentence hands on what somebody says: its author does not say it."""

# A set, since a pattern of so many words would take milliseconds to make.
TELLING = frozenset(
    """
    say says said hold holds held argue argues argued claim claims claimed judge judges
    judged believe believes believed think thinks thought write writes wrote tell tells
    told add adds added warn warns warned suggest suggests suggested estimate estimates
    estimated report reports reported conclude concludes concluded find finds found
    state states stated maintain maintains maintained expect expects expected feared see
    sees saw call calls called puts blame blames blamed credit credits credited accuse
    accuses accused attribute attributes attributed alleged allegedly reportedly
    apparently according opinion view judgement judgment eyes account accounts
    """.split()
)
