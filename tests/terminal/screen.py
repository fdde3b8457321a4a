# SPDX-License-Identifier: MIT
"""A program on a terminal of its own: what it writes, the keys it gets, how it ends."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unicodedata

RUNG = ""  # set by the test
SECONDS = 20


class Screen:
    """Starts a program; `rows` and `columns` are those that the terminal states."""

    def __init__(self, arguments, environment, rows=24, columns=80, program=None):
        self.output = b""
        child, self.descriptor = pty.fork()
        if child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execve(program or RUNG, [program or "rung", *arguments], environment)
        self.child = child
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        """False at the end of the program."""
        if not select.select([self.descriptor], [], [], seconds)[0]:
            return True
        try:
            part = os.read(self.descriptor, 1 << 16)
        except OSError:
            return False
        self.output += part
        return part != b""

    def wait_for(self, text):
        """True as soon as the program has written that."""
        end = time.monotonic() + SECONDS
        while text.encode() not in self.output:
            if time.monotonic() > end or not self.read(0.1):
                return text.encode() in self.output
        return True

    def press(self, keys):
        os.write(self.descriptor, keys.encode())

    def end(self):
        """Exit code, or the negative number of a signal; None if it does not end. Reads all that is written."""
        end = time.monotonic() + SECONDS
        while self.read(0.1):
            if time.monotonic() > end:
                os.kill(self.child, signal.SIGKILL)
                os.waitpid(self.child, 0)
                return None
        os.close(self.descriptor)
        return os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])

    def text(self):
        return self.output.decode(errors="replace").replace("\r\n", "\n")


def on_terminal(arguments, environment, rows=24, columns=80):
    """Exit code and text of a call that ends by itself."""
    screen = Screen(arguments, environment, rows, columns)
    code = screen.end()
    return code, screen.text()


def without_sequences(text):
    return re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;;[^\x1b]*\x1b\\", "", text)


def cells(line):
    """How wide a line of text without escape sequences is."""
    width = 0
    for character in line:
        if unicodedata.combining(character):
            continue
        width += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return width
