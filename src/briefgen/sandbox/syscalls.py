"""Calls of the Linux kernel for which neither Python nor the C library has a function.

Their numbers are fixed for good (syscall(2)); ctypes is of Python itself.
"""

import ctypes
import os
from functools import cache
from typing import Any

_SET_NO_NEW_PRIVILEGES = 38  # prctl(2)


@cache
def _library() -> Any:  # noqa: ANN401 (a library of C, whose functions have no types)
    library = ctypes.CDLL(None, use_errno=True)
    library.syscall.restype = ctypes.c_long
    return library


def call(number: int, *arguments: int | bytes | None) -> int:
    """Make a call of the kernel: numbers, and bytes by their address.

    Raises `OSError` where the kernel refuses it, or has no such call.
    """
    given = _library().syscall(
        ctypes.c_long(number),
        *(
            ctypes.c_long(each) if isinstance(each, int) else ctypes.c_char_p(each)
            for each in arguments
        ),
    )
    return _checked(int(given))


def renounce() -> None:
    """Have this process never gain a privilege again, as the kernel wants it first."""
    zero = ctypes.c_ulong(0)
    one = ctypes.c_ulong(1)
    _checked(int(_library().prctl(_SET_NO_NEW_PRIVILEGES, one, zero, zero, zero)))


def address(data: bytes) -> int:
    """Give where these bytes lie, as long as somebody holds them."""
    return ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p).value or 0


def _checked(given: int) -> int:
    if given < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return given
