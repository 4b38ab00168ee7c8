"""Says when files below some folders have changed, after a moment of quiet."""

from collections.abc import Sequence
from pathlib import Path
from queue import Empty, Queue

from watchdog.events import (
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

QUIET_SECONDS = 0.15
"""Editors and git write several files at once: one build for all of them."""

CHANGES = (EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED)
"""Not opening and closing: a build reads every file that is watched."""

PASSED_BY = {"__pycache__", ".git"}


class Watcher(FileSystemEventHandler):
    """Watches folders from its making until `stop`."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._changed: Queue[str] = Queue()
        self._observer = Observer()
        for folder in folders:
            if folder.is_dir():
                self._observer.schedule(self, str(folder), recursive=True)
        self._observer.start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a file that changed; called by watchdog, in its own thread."""
        path = str(event.src_path)
        if event.is_directory or event.event_type not in CHANGES:
            return
        if not PASSED_BY & set(Path(path).parts) and not path.endswith(("~", ".swp", ".tmp")):
            self._changed.put(path)

    def wait(self, seconds: float) -> set[str]:
        """The files that changed; empty where none did in that time."""
        try:
            changed = {self._changed.get(timeout=seconds)}
        except Empty:
            return set()
        while True:
            try:
                changed.add(self._changed.get(timeout=QUIET_SECONDS))
            except Empty:
                return changed

    def stop(self) -> None:
        """End watching."""
        self._observer.stop()
        self._observer.join()
