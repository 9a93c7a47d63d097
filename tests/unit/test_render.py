"""Showing a record: everything once, escaped, with numbered sources."""

import re
from dataclasses import replace

from leukinfo import Library
from leukinfo._render import to_html, to_text
from tests.conftest import DAY, leukemia, says


def test_text_puts_urgency_first_and_ends_with_sources_and_notice(toy: Library) -> None:
    text = to_text(toy.symptoms["dots"])
    assert text.startswith(
        "Dots (symptom dots)\n====\n\nHow soon to act\n  emergency (child) [1]\n"
    )
    assert (
        text.index("How soon to act") < text.index("In plain words") < text.index("Why it happens")
    )
    assert "[1] The manual. A press. 2020." in text
    assert text.endswith(f"Reviewed {DAY}. Checked by a second reader {DAY}.\nA toy, not advice.\n")
    assert max(map(len, text.splitlines())) <= 80


def test_every_record_shows_as_text_and_html(toy: Library) -> None:
    for record in toy.records():
        assert record.name in to_text(record)
        assert record.name in to_html(record)


def test_what_no_second_reader_has_checked_says_so(toy: Library) -> None:
    unread = replace(toy.leukemias["oak"], checked=None)
    assert "Not yet checked by a second reader." in to_text(toy.override([unread]).leukemias["oak"])
    assert f"Reviewed {DAY}.\n" in to_text(toy.sources["manual"])


def test_html_is_escaped_and_cites(toy: Library) -> None:
    sly = replace(toy.leukemias["oak"], name="<script>alert('x')</script>", plain=says("a < b & c"))
    html = toy.override([sly]).leukemias["oak"]._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "a &lt; b &amp; c <sup>[1]</sup>" in html
    assert "<ol><li>The manual. A press. 2020. https://doi.org/10.1000/manual</li></ol>" in html
    assert "A toy, not advice." in html
    assert html.count("<style>") == 1
    assert not re.search(r"[^-]color:", html)


def test_html_of_a_record_without_a_library(toy: Library) -> None:
    html = to_html(leukemia("ash", "Ash"))
    assert "<li>manual</li>" in html


def test_paragraphs_are_kept_and_the_last_one_is_cited(toy: Library) -> None:
    from leukinfo.models import Statement
    from tests.conftest import CITED

    two = Statement(paragraphs=("First.", "Second."), citations=CITED)
    text = to_text(toy.override([replace(toy.leukemias["oak"], plain=two)]).leukemias["oak"])
    assert "  First.\n  Second. [1]\n" in text
