"""A file as an editor holds it → what a language server says of it, over LSP.

LSP (3.17) is JSON-RPC on standard input and output. An editor's side of it is small,
where one asks little: it answers what the server asks, and waits for what it wants.
"""

import json
import subprocess
from collections.abc import Callable, Sequence
from queue import Empty, Queue
from threading import Thread
from typing import Any, Self, TypeAlias

Message: TypeAlias = dict[str, Any]
_PATIENCE = 60  # seconds, of a busy machine; what is there is had in milliseconds


class LanguageServer:
    """A language server, started. Raises `TimeoutError` where it does not answer."""

    def __init__(self, command: Sequence[str], settings: Message) -> None:
        """Start it; `settings` are an editor's, by their section."""
        self._settings = settings
        self._server = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._inbox: Queue[Message] = Queue()
        Thread(target=self._listen, daemon=True).start()
        self._asked = self._version = 0
        can = {"workspace": {"configuration": True}}
        self.ask("initialize", processId=None, rootUri=None, capabilities=can)
        self._tell("initialized")
        # Until it has them it goes by its own, which look on the net for schemas.
        self._await(lambda message: message.get("method") == "workspace/configuration")

    def __enter__(self) -> Self:
        """Hand it out, to be ended behind."""
        return self

    def __exit__(self, *_: object) -> None:
        """End it: kindly, or else at once."""
        try:
            self.ask("shutdown")
            self._tell("exit")
            self._server.wait(5)
        except (OSError, TimeoutError, subprocess.TimeoutExpired):
            self._server.kill()
        self._server.communicate()

    def open(self, uri: str, text: str) -> list[Message]:
        """Open a file in the editor; give the diagnostics that come of it."""
        self._version += 1  # of one that it knows it gives what it knows
        document = {
            "uri": uri,
            "languageId": "yaml",
            "version": self._version,
            "text": text,
        }
        self._tell("textDocument/didOpen", textDocument=document)
        return self._published(uri)

    def close(self, uri: str) -> None:
        """Close a file again: the server takes back what it has said of it."""
        self._tell("textDocument/didClose", textDocument={"uri": uri})
        self._published(uri)

    def at(self, uri: str, what: str, line: int, character: int) -> Any:  # noqa: ANN401 (as the question has it)
        """Ask about a place: lines and characters count from 0, as in LSP."""
        place = {"line": line, "character": character}
        return self.ask(
            f"textDocument/{what}", textDocument={"uri": uri}, position=place
        )

    def ask(self, method: str, **params: object) -> Any:  # noqa: ANN401 (as the question has it)
        """Ask something, and give the answer."""
        self._asked += 1
        asked = self._asked
        self._send({"id": asked, "method": method, "params": params})
        answer = self._await(
            lambda message: message.get("id") == asked and "method" not in message
        )
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def _published(self, uri: str) -> list[Message]:
        """Give the next diagnostics of a file."""
        message = self._await(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == uri
            )
        )
        found: list[Message] = message["params"]["diagnostics"]
        return found

    def _tell(self, method: str, **params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _await(self, is_wanted: Callable[[Message], bool]) -> Message:
        """Wait for a message; answer meanwhile what the server asks."""
        while True:
            try:
                message = self._inbox.get(timeout=_PATIENCE)
            except Empty:
                code = self._server.poll()
                fault = "is silent" if code is None else f"ended with {code}"
                raise TimeoutError(fault) from None
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})
            if is_wanted(message):
                return message

    def _answer(self, message: Message) -> object:
        if message["method"] != "workspace/configuration":
            return None
        items = message["params"]["items"]
        return [self._settings.get(item["section"], {}) for item in items]

    def _listen(self) -> None:
        """Put what the server writes into the inbox, until it ends."""
        assert self._server.stdout is not None
        stream = self._server.stdout
        while head := stream.readline():
            name, _, value = head.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            elif not head.strip():
                self._inbox.put(json.loads(stream.read(length)))
