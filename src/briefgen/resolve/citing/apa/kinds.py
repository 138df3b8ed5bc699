"""Sorts works as the APA does: dated by the day, bound in a volume, private."""

from briefgen.resolve.citing.chicago.kinds import EDITED

DATED = frozenset(
    """article-magazine article-newspaper broadcast collection document event
    motion_picture pamphlet performance personal_communication post post-weblog song
    speech webpage""".split()
)
BOUND = (*EDITED, "issue", "page", "supplement_number", "volume")
PRIVATE = frozenset({"interview", "personal_communication"})
