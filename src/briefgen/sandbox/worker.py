"""A function and what it is given → what it gives, from a process of its own.

On Linux that process is a fork: it has all that is loaded already, and costs some
milliseconds. Elsewhere a new Python is started, which costs what a start costs.
Either may be killed by a limit, by its own fault or by us, and takes nothing along.
"""

import gc
import os
import pickle
import select
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple, NoReturn, TypeVar

from briefgen.sandbox.guard import guard
from briefgen.sandbox.limits import FEW, Limits, hold, is_starved
from briefgen.sandbox.seccomp import ready

T = TypeVar("T")


class Reason(StrEnum):
    """Why a worker gave no answer."""

    MEMORY = "memory"
    TIME = "time"
    FAULT = "fault"  # of ours: an exception
    DIED = "died"


_NO_MEMORY = 3
_TOO_MUCH = 4
"""Exit codes of a worker that could not even say what happened."""

_ENDING = (signal.SIGINT, signal.SIGTERM)
_FORKS = sys.platform == "linux"
_AT_ONCE = 1 << 20  # bytes that are taken from a pipe


class WorkerEnded(Exception):  # noqa: N818 (what it says is the fact)
    """A worker ended without an answer: for which reason, and what is known of it."""

    def __init__(self, reason: Reason, told: str = "") -> None:
        super().__init__(reason, told)
        self.reason = reason
        self.told = told  # of a fault: its type and place; of a death: the signal


class _Fault(NamedTuple):
    """What went wrong in a worker, as far as it may be told to anybody."""

    told: str
    trace: str


class _Refusal(NamedTuple):
    """What the machine refused a worker: what an `OSError` is made of."""

    number: int
    told: str
    name: str | None


class Errand(NamedTuple):
    """What a worker is to do, and from where it may read."""

    call: Callable[[], object]
    folders: tuple[Path, ...]
    limits: Limits


def run_apart(
    call: Callable[[], T], folders: Iterable[Path] = (), limits: Limits = FEW
) -> T:
    """Give what a call gives, from a process that may read these folders alone.

    Where processes are started, not forked, the call is pickled: a function of a
    module, or a `partial` of one.

    What the machine refuses it is raised as `OSError`, as it would be here; a fault of
    ours, a death and a limit as `WorkerEnded`. `BRIEFGEN_DEBUG` has faults printed.
    """
    errand = Errand(call, tuple(folders), limits)
    data = _forked(errand) if _FORKS else _spawned(errand)
    try:
        answer: Any = _Answers(BytesIO(data)).load()
    except (pickle.UnpicklingError, EOFError) as fault:
        raise WorkerEnded(Reason.DIED, str(fault)) from fault
    if isinstance(answer, _Refusal):
        raise OSError(*answer)
    if isinstance(answer, _Fault):
        if os.environ.get("BRIEFGEN_DEBUG"):
            sys.stderr.write(answer.trace)
        raise WorkerEnded(Reason.FAULT, answer.told)
    given: T = answer
    return given


class _Answers(pickle.Unpickler):
    """Reads answers: made of our own types and plain ones, and of nothing else."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 (a class)
        """Give a class that an answer names."""
        found = super().find_class(module, name) if module[:9] == "briefgen." else None
        if not isinstance(found, type):
            message = f"an answer of {module}.{name}"
            raise pickle.UnpicklingError(message)
        return found


# In the worker.


def _do(errand: Errand) -> bytes:
    """Do an errand within its limits, and write down what came of it."""
    hold(errand.limits)
    guard(errand.folders)
    try:
        answer = errand.call()
        # A cap on memory is met anywhere, also here.
        return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except OSError as fault:
        named = None if fault.filename is None else str(fault.filename)
        return pickle.dumps(_Refusal(fault.errno or 0, fault.strerror or "", named))
    except Exception as fault:
        if is_starved(fault):
            raise
        last = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        trace = "".join(traceback.format_exception(fault))
        return pickle.dumps(_Fault(f"{type(fault).__name__} at {place}", trace))


def answer(errand: Errand, out: int) -> NoReturn:
    """Do an errand, write its answer to a pipe, and end this process."""
    code = _TOO_MUCH
    try:
        data = memoryview(_do(errand))
        while data:
            data = data[os.write(out, data) :]
        code = 0
    except BaseException as fault:  # noqa: BLE001 (nobody is there to be told)
        code = _NO_MEMORY if is_starved(fault) else _TOO_MUCH
    finally:
        os._exit(code)


# Beside it.


def _forked(errand: Errand) -> bytes:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # else both would print what waits in it
            with suppress(OSError, ValueError):
                stream.flush()
    ready()
    gc.freeze()  # what the worker does not touch, it need not copy
    ours, theirs = os.pipe()
    child, ended = 0, None
    try:
        with _undisturbed() as before:
            child = os.fork()
            if not child:
                for number in _ENDING:
                    signal.signal(number, signal.SIG_DFL)
                signal.pthread_sigmask(signal.SIG_SETMASK, before)
                os.close(ours)
                answer(errand, theirs)
        os.close(theirs)
        data = _received(ours, errand.limits)
        _, ended = os.waitpid(child, 0)
    finally:
        os.close(ours)
        if child and ended is None:  # interrupted, or out of time
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    return _checked(data, os.waitstatus_to_exitcode(ended))


@contextmanager
def _undisturbed() -> Iterator[set[int]]:
    """Have the signals that end a run wait; gives those that waited before.

    What a handler raises while Python calls the hooks of a fork is lost.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield {int(number) for number in before}
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _received(pipe: int, limits: Limits) -> bytes:
    """Read an answer to its end, as long as there is time."""
    until, parts, size = monotonic() + limits.clock, list[bytes](), 0
    while True:
        left = until - monotonic()
        if left <= 0 or not select.select([pipe], [], [], left)[0]:
            raise WorkerEnded(Reason.TIME)
        part = os.read(pipe, _AT_ONCE)
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
        if size > limits.answer:
            raise WorkerEnded(Reason.MEMORY)


def _spawned(errand: Errand) -> bytes:
    # -P: the current folder is no place to import from; what we import from is.
    command = [sys.executable, "-P", "-m", "briefgen.sandbox"]
    path = os.pathsep.join(filter(None, sys.path))
    with subprocess.Popen(  # noqa: S603 (it is ourselves)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": path},
    ) as process:
        try:
            data, _ = process.communicate(
                pickle.dumps(errand), timeout=errand.limits.clock
            )
        except subprocess.TimeoutExpired:
            raise WorkerEnded(Reason.TIME) from None
        finally:
            process.kill()
    return _checked(data, process.returncode)


def _checked(data: bytes, code: int) -> bytes:
    """Give an answer that is whole, or say why there is none."""
    if code == 0:
        return data
    if code == _NO_MEMORY:
        raise WorkerEnded(Reason.MEMORY)
    if -code == getattr(signal, "SIGXCPU", None):
        raise WorkerEnded(Reason.TIME)
    told = signal.Signals(-code).name if code < 0 else f"exit {code}"
    raise WorkerEnded(Reason.DIED, told)
