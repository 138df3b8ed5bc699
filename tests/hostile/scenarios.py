"""The scenarios of a corpus that hold no input: pages, outputs and processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import which
from typing import Any

from briefgen.pipeline.render import Options
from tests.hostile.briefs import BRIEF, tried, write_brief
from tests.hostile.corpus import Entry
from tests.hostile.judge import PDF
from tests.hostile.kinds import INTERRUPTED, KINDS, MACHINE, REFUSED
from tests.hostile.trial import Ran, run, tight

OLD = b"%PDF-1.7 old"
_CODES = {REFUSED: (2,), MACHINE: (74,), INTERRUPTED: (130, 143)}

_TABLE = {"columns": [f"c{n}" for n in range(60)], "rows": [["wide words"] * 60]}
_KEPT = {"callout": {"title": "A box", "body": "Words of a box. " * 1_100}}

_BRIEFS: Mapping[str, dict[str, Any]] = {
    "layout-wide-table": {"context": [{"table": _TABLE}]},
    "layout-empty-section": {"sections": [{"id": "s", "title": "S", "body": ""}]},
    "layout-keep-too-tall": {"context": [_KEPT]},
    "layout-ragged-table": {
        "context": [
            {"table": {"columns": ["a", "b"], "rows": [["1"], ["1", "2", "3"]]}}
        ]
    },
    "layout-span-overlap": {
        "context": [{"table": {"columns": ["a", "b"], "rows": [[{"span": 2}, "1"]]}}]
    },
    "layout-toc-unstable": {
        "findings": [
            {
                "id": f"f{n}",
                "claim": f"Claim {n}, see [](#f{299 - n}).",
                "evidence": ["s"],
            }
            for n in range(300)
        ],
        "sources": {"s": {"type": "report", "title": "S", "issued": "2020"}},
    },
    "layout-duplicate-anchor": {
        "sections": [{"id": "s", "title": t, "body": "Words."} for t in ("A", "B")]
    },
}
_STYLES = {
    "layout-margins-too-big": "page: {margins: {inner: 150mm, outer: 150mm}}",
    "layout-page-10km": "page: {margins: {top: 10000000mm}}",
    "layout-font-300": "type: {h1: {size: 300pt, leading: 300pt}}",
    "layout-leading-zero": "type: {body: {leading: 0pt}}",
    "layout-leading-neg": "type: {body: {leading: -12pt}}",
    "layout-header-tall": "page: {margins: {top: 290mm}}",
}

_HELD = ("layout-tall-image", "layout-keep-too-tall")
"""What a page can hold here after all: pictures are made smaller, boxes are parted."""


def layouts(entry: Entry, folder: Path) -> Iterator[str]:
    """Set what no page can hold."""
    name = entry.made or entry.id
    fields = dict(_BRIEFS.get(name, {}))
    if name in _STYLES:
        text = f"extends: institute\n{_STYLES[name]}\n"
        (folder / "house.yaml").write_text(text, encoding="utf-8")
        fields = {"style": "house.yaml", "context": "# Extraordinarily\n\nWords."}
    elif name == "layout-tall-image":
        from PIL import Image  # noqa: PLC0415 (no other scenario draws)

        Image.new("L", (1, 6_000)).save(folder / "tall.png")
        fields = {"context": [{"figure": {"image": "tall.png", "alt": "A line."}}]}
    elif not fields:
        yield f"nobody has made the scenario {name}"
        return
    write_brief(folder, **fields)
    if name in _HELD:
        entry = entry._replace(expect="ok", kind=None)
    yield from tried(entry, folder)


# Outputs.


def outputs(entry: Entry, folder: Path) -> Iterator[str]:
    """Write where it is hard to: an old PDF stays, or a whole new one is there."""
    write_brief(folder)
    pdf = folder / PDF
    make = _OUTPUTS.get(entry.made or entry.id)
    if make is None:
        yield f"nobody has made the scenario {entry.made or entry.id}"
        return
    if entry.id not in ("out-is-dir", "out-full"):
        pdf.write_bytes(OLD)
    ran = make(folder)
    if ran is None:
        return  # not on this machine
    whole = pdf.is_file() and pdf.read_bytes()[-6:] == b"%%EOF\n"
    if pdf.is_file() and not whole and pdf.read_bytes() != OLD:
        yield "the output is neither the old PDF nor a new one"
    if [name for name in ran.left if name.endswith(".part")]:
        yield f"it left {sorted(ran.left)}"
    if entry.expect == "ok" and (ran.code or not whole):
        yield f"ended with {ran.code}: {ran.err[-200:]!r}"
    found = KINDS.get(entry.kind or "", frozenset())
    wanted = next((_CODES[kind] for kind in found if kind in _CODES), ())
    if entry.expect == "error" and wanted and ran.code not in wanted:
        yield f"ended with {ran.code}, not {wanted}: {ran.err[-200:]!r}"
    if ran.code and len(ran.err.strip().splitlines()) > 1:
        yield f"it says more than a line: {ran.err[-300:]!r}"


def _render(
    folder: Path, *arguments: str, prepare: Callable[[], None] | None = None
) -> Ran:
    more = arguments or (BRIEF, "-o", PDF)
    return run(folder, "render", *more, prepare=prepare or (lambda: None))


def _failing(name: str, number: int) -> Callable[[], None]:
    """Let a system call of the writing fail as a machine's would."""

    def prepare() -> None:
        def fail(*_: object, **__: object) -> None:
            raise OSError(number, os.strerror(number))

        setattr(os, name, fail)

    return prepare


def _full(folder: Path) -> Ran | None:
    """Write to a disk of a megabyte that is full but for a little."""
    disk = folder / "disk"
    disk.mkdir()
    mount = [
        which("mount") or "mount",
        "-t",
        "tmpfs",
        "-o",
        "size=4k",
        "tmpfs",
        str(disk),
    ]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        return _render(folder, prepare=_failing("fsync", 28))
    try:
        return _render(folder, BRIEF, "-o", f"disk/{PDF}")
    finally:
        subprocess.run([which("umount") or "umount", str(disk)], check=True)


def _read_only(folder: Path) -> Ran | None:
    if not os.getuid():  # root may write anywhere
        return None
    (folder / PDF).chmod(0o400)
    return _render(folder)


def _interrupted(number: int) -> Callable[[Path], Ran]:
    """Send a signal at twenty moments of a run; the first bad end is given."""

    def make(folder: Path) -> Ran:
        ran = _render(folder)
        for moment in range(20):
            (folder / PDF).write_bytes(OLD)
            alarm = _alarm(number, 0.004 * (moment + 1))
            ran = _render(folder, prepare=alarm)
            whole = (folder / PDF).read_bytes()
            if (ran.code != 0 and whole != OLD) or ".part" in "".join(ran.left):
                return ran
        return ran._replace(code=130 if number == signal.SIGINT else ran.code)

    return make


def _alarm(number: int, seconds: float) -> Callable[[], None]:
    def prepare() -> None:
        parent = os.getpid()
        if not os.fork():
            time.sleep(seconds)
            os.kill(parent, number)
            os._exit(0)

    return prepare


def _concurrent(folder: Path) -> Ran:
    with ThreadPoolExecutor(8) as pool:
        command = [sys.executable, "-m", "briefgen", "render", BRIEF, "-o", PDF]
        ended = list(
            pool.map(
                lambda _: subprocess.run(
                    command, cwd=folder, capture_output=True, check=False
                ),
                range(8),
            )
        )
    codes = {each.returncode for each in ended}
    return _render(folder)._replace(code=max(codes))


def _onto(target: str) -> Callable[[Path], Ran]:
    return lambda folder: _render(folder, BRIEF, "-o", target)


def _over_picture(folder: Path) -> Ran:
    from PIL import Image  # noqa: PLC0415 (no other scenario draws)

    Image.new("L", (9, 9)).save(folder / "logo.png")
    write_brief(folder, publisher={"name": "P", "logo": "logo.png"})
    return _render(folder, BRIEF, "-o", "logo.png")


def _folder_there(folder: Path) -> Ran:
    (folder / "brief.pdf").mkdir()
    return _render(folder, BRIEF)


def _two(first: str, second: str) -> Callable[[Path], Ran]:
    def make(folder: Path) -> Ran:
        for name in ("a", "b"):
            (folder / name).mkdir()
        for name in (first, second):
            (folder / name).write_bytes((folder / BRIEF).read_bytes())
        (folder / "out").mkdir()
        return _render(folder, first, second, "-o", "out")

    return make


def _closed(descriptor: int, *arguments: str) -> Callable[[Path], Ran]:
    """Close standard output, or put a full disk behind standard error."""

    def prepare() -> None:
        if descriptor == 1:
            vars(sys)["stdout"] = None  # as Python has it then
        else:
            full = os.open("/dev/full", os.O_WRONLY)
            os.dup2(full, descriptor)

    return lambda folder: _render(folder, *arguments, prepare=prepare)


def _without_folder_for_scratch(folder: Path) -> Ran:
    return _render(folder, prepare=lambda: os.environ.update(TMPDIR="/nowhere"))


def _often_interrupted(folder: Path) -> Ran:
    """Let a timer's signal fall into every system call (EINTR; PEP 475)."""

    def prepare() -> None:
        signal.signal(signal.SIGALRM, lambda *_: None)
        signal.setitimer(signal.ITIMER_REAL, 0.002, 0.002)

    return _render(folder, prepare=prepare)


_OUTPUTS: Mapping[str, Callable[[Path], Ran | None]] = {
    "out-exists": _render,
    "out-is-dir": _folder_there,
    "out-readonly-file": _read_only,
    "out-readonly-dir": _read_only,
    "out-full": _full,
    "out-quota": lambda folder: _render(folder, prepare=tight(FSIZE=1_000)),
    "out-dev-null": _onto("/dev/null"),
    "out-same-as-input": _onto(BRIEF),
    "out-over-input-image": _over_picture,
    "out-two-same": _two("a/x.yaml", "b/x.yaml"),
    "out-two-same-case": _two("a/x.yaml", "b/X.yaml"),
    "out-name-dotdot": _onto("nowhere/../../nowhere/x.pdf"),
    "out-name-reserved": _onto("CON.pdf"),
    "out-sigint": _interrupted(signal.SIGINT),
    "out-sigkill": _interrupted(signal.SIGKILL),
    "out-power": _render,
    "out-concurrent": _concurrent,
    "out-stdout-closed": _closed(1, BRIEF, "-o", "-"),
    "out-stderr-full": _closed(2, "nobody.yaml", "-o", PDF),
    "out-exdev": _without_folder_for_scratch,
    "out-eio": lambda folder: _render(folder, prepare=_failing("fsync", 5)),
    "out-eintr": _often_interrupted,
    "out-enospc-tmp": _without_folder_for_scratch,
}


# Processes.

_EVIL = 'open("PWNED", "w").close()\n'


def processes(entry: Entry, folder: Path) -> Iterator[str]:
    """Run where code lies in wait, and where a worker comes to grief."""
    write_brief(folder)
    make = _PROCESSES.get(entry.made or entry.id)
    if make is None:
        yield f"nobody has made the scenario {entry.made or entry.id}"
        return
    yield from make(folder)
    if list(folder.rglob("PWNED")):
        yield "code of the project's folder was run"


def _waiting(folder: Path, *files: str, **environment: str) -> Iterator[str]:
    """Render where files would be run, were they imported."""
    for name in files:
        (folder / name).write_text(_EVIL, encoding="utf-8")
    command = [str(Path(sys.executable).with_name("briefgen")), "render", BRIEF]
    alone = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )
    if alone.returncode:
        yield f"ended with {alone.returncode}: {alone.stderr[-200:]!r}"


def _leaking(folder: Path) -> Iterator[str]:
    evil = folder / "evil.yaml"
    evil.write_text(
        "title: <seqReset/>\ncontext: '<seqFormat value=\"I\"/>'\n", "utf-8"
    )
    (folder / "both").mkdir()
    _render(folder, "evil.yaml", BRIEF, "-o", "both")
    _render(folder)
    alone = (folder / PDF).read_bytes()
    if (folder / "both" / "brief.pdf").read_bytes() != alone:
        yield "a brief is another after an evil one"


def _fated(
    fate: Callable[[], None], code: int, told: str
) -> Callable[[Path], Iterator[str]]:
    """Let one of three briefs meet its fate in its worker."""

    def make(folder: Path) -> Iterator[str]:
        from briefgen.pipeline import apart  # noqa: PLC0415 (changed here alone)

        rooms = vars(apart)
        render = rooms["render_brief"]

        def spoiled(source: Any, options: Any) -> Any:  # noqa: ANN401 (as it was)
            if source.name == "bad.yaml":
                fate()
            return render(source, options)

        def prepare() -> None:
            rooms["render_brief"] = spoiled
            few = rooms["FEW"]._replace(processor=1, clock=5.0)
            rooms["render_apart"].__defaults__ = (Options(), few)

        for name in ("a.yaml", "bad.yaml", "c.yaml"):
            (folder / name).write_bytes((folder / BRIEF).read_bytes())
        (folder / "out").mkdir()
        names = ("a.yaml", "bad.yaml", "c.yaml", "-o", "out")
        ran = _render(folder, *names, prepare=prepare)
        made = sorted(path.name for path in (folder / "out").iterdir())
        if made != ["a.pdf", "c.pdf"] or ran.code != code or told not in ran.err:
            yield f"ended with {ran.code}, {made}: {ran.err[-300:]!r}"

    return make


def _eat() -> None:
    len(b"x" * (8 * 1024**3))


def _hang() -> None:
    signal.pause()


def _crash() -> None:
    signal.signal(signal.SIGSEGV, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGSEGV)


def _few_files(folder: Path) -> Iterator[str]:
    program = Path(sys.executable).with_name("briefgen")
    command = ["/bin/sh", "-c", f"ulimit -n 20; exec {program} render {BRIEF}"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if ended.returncode not in (0, 74) or b"Traceback" in ended.stderr:
        yield f"ended with {ended.returncode}: {ended.stderr[-200:]!r}"


def _homeless(folder: Path) -> Iterator[str]:
    command = [str(Path(sys.executable).with_name("briefgen")), "render", BRIEF]
    ended = subprocess.run(
        command,
        cwd=folder,
        env={"LC_ALL": "C", "PATH": os.environ["PATH"]},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if ended.returncode:
        yield f"ended with {ended.returncode}: {ended.stderr[-200:]!r}"


_PROCESSES: Mapping[str, Callable[[Path], Iterator[str]]] = {
    "proc-reportlab-settings": lambda folder: _waiting(
        folder, "reportlab_settings.py", "reportlab_mods.py"
    ),
    "proc-home-settings": lambda folder: _waiting(
        folder, ".reportlab_settings", ".reportlab_mods", HOME=str(folder)
    ),
    "proc-sitecustomize": lambda folder: _waiting(folder, "reportlab_mods.py"),
    "proc-state-leak": _leaking,
    "proc-worker-oom": _fated(_eat, 1, "BG909"),
    "proc-worker-hang": _fated(_hang, 1, "BG909"),
    "proc-worker-segv": _fated(_crash, 70, "SIGSEGV"),
    "proc-fd": _few_files,
    "proc-nohome": _homeless,
}
