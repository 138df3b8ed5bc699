"""Folders → a process that can read below them, and touch no other file (Linux 5.13).

The kernel holds it, whoever asks: C code too. Each newer kernel knows more to deny
(landlock(7)): sockets of TCP from Linux 6.7 on, signals to others from 6.12 on.
"""

import os
import stat
import struct
from collections.abc import Iterable
from contextlib import suppress

from briefgen.sandbox.syscalls import call

_CREATE, _ADD, _RESTRICT = 444, 445, 446  # the same on every processor
_ASK_VERSION = 1
_BENEATH = 1  # the kind of a rule

_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_FILES = {1: 13, 2: 14, 3: 15, 5: 16}
"""With which version of Landlock how many rights on files came to be."""
_TCP = {4: 2}
_OTHERS = {6: 2}  # abstract sockets, and signals

_LIBRARIES = (
    *("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/nix/store"),
    *("/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo"),
    *("/dev/null", "/dev/urandom"),
)
"""What the C library reads of its own accord: other libraries, and the time zone."""


def only_read(names: Iterable[str]) -> None:
    """Let this process read what lies below these folders, for good, and no more.

    Raises `OSError` where the kernel has no Landlock, or may not use it.
    """
    version = call(_CREATE, None, 0, _ASK_VERSION)
    denied = [_known(rights, version) for rights in (_FILES, _TCP, _OTHERS)]
    attributes = struct.pack("=QQQ", *denied)
    rules = call(_CREATE, attributes, len(attributes), 0)
    try:
        for name in (*_LIBRARIES, *names):
            with suppress(OSError):  # not every machine has them all
                _allow(rules, name)
        call(_RESTRICT, rules, 0)
    finally:
        os.close(rules)


def _known(rights: dict[int, int], version: int) -> int:
    """Give the bits of all rights that a version of Landlock can deny."""
    many = max((many for since, many in rights.items() if since <= version), default=0)
    return (1 << many) - 1


def _allow(rules: int, name: str) -> None:
    at = os.open(name, os.O_PATH | os.O_CLOEXEC)
    try:
        folder = stat.S_ISDIR(os.fstat(at).st_mode)
        rights = _READ_FILE | _READ_FOLDER if folder else _READ_FILE
        call(_ADD, rules, _BENEATH, struct.pack("=Qi", rights, at), 0)
    finally:
        os.close(at)
