"""The process's end waits for what the reader has changed, and for nothing else."""

from tests.tui.terminal.session import running

_BEGIN = "import sys, threading, time\nfrom tui import leaving\n"


def test_a_thread_that_reads_is_not_waited_for() -> None:
    with running(_BEGIN + "threading.Thread(target=threading.Event().wait).start()\nleaving.end(3)\n") as session:
        assert session.wait_for_exit() == 3


def test_a_change_that_is_being_kept_is() -> None:
    source = (
        "begun, go = threading.Event(), threading.Event()\n"
        "def change():\n"
        "    with leaving.CHANGING:\n"
        "        begun.set()\n"
        "        go.wait()\n"
        "        print('gardé', flush=True)\n"
        "threading.Thread(target=change).start()\n"
        "begun.wait()\n"
        # Let go only after the threads have had their time.
        "threading.Timer(2 * leaving._GRACE, go.set).start()\n"
        "leaving.end(0)\n"
    )
    with running(_BEGIN + source) as session:
        assert session.wait_for_exit() == 0
        assert "gardé" in session.shown()


def test_changes_whose_threads_have_not_come_to_them_are_kept_in_their_order() -> None:
    source = (
        "from tui.screens.desk import Desk\n"
        "class Screen:\n"
        "    def run_worker(self, work, **named): pass\n"  # as one that ends before its workers begin
        "    def post_message(self, message): pass\n"
        "desk = Desk(Screen(), None)\n"
        "desk.library = object()\n"
        "def fails(library): raise OSError\n"
        "for change in (lambda _: print('une', end=' '), fails, lambda _: print('deux', flush=True)):\n"
        "    desk.do(change, print)\n"
        "leaving.end(0)\n"
    )
    with running(_BEGIN + source) as session:
        assert session.wait_for_exit() == 0
        assert "une deux" in session.shown()
