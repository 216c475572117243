"""Where a dateline ends: place, day and agency before the story, or on a line of their own."""

from __future__ import annotations

from ghatna.model.words import WordForm, Words
from ghatna.packs.pack import Pack
from ghatna.packs.words import WordSplitter

_STOPS = frozenset(".\u0964\u0965")
_TERMINATORS = frozenset("!?\u2026") | _STOPS
_DASHES = frozenset(":-\u2013\u2014")
_WIDE_DASHES = _DASHES - {":"}
_ENDS = _TERMINATORS | _DASHES | {")"}
_WORDS = 14
_ALONE_WORDS = 8
_SHORTEST_STORY = 2
_LONG_STORY = 10
_LONGEST_ABBREVIATION = 4
_PLACE_WORDS = 2
_DATE_ROLES = ("weekday", "weekday_short", "month", "month_short", "month_weak", "dateword", "yearword")


class DatelineReader:
    """Finds datelines by one pack's names of months and weekdays and by its words for reporters."""

    def __init__(self, pack: Pack, splitter: WordSplitter) -> None:
        self._dates = frozenset(
            splitter.form(row["surface"]).key
            for table in ("times", "cldr_dates")
            for role in _DATE_ROLES
            for row in pack.table(table).having("role", role)
        )
        reporters = (splitter.keys(row["surface"]) for row in pack.table("lines").having("kind", "byline"))
        self._reporters = frozenset(keys[0] for keys in reporters if len(keys) == 1)

    def end(self, words: Words, first: int, last: int, *, number: int) -> int | None:
        """Give the last word of the dateline that begins line `number`, `None` if there is none.

        It ends in a colon, a dash or a bracket and holds a comma with a number or a day, a name in brackets, a
        reporter or a name in capitals: "AHMEDABAD, March 12 (PTI) -"; "Modi: we will win" is none. Right below the
        headline a place alone will do: "Rajkot: The council met on Friday." A line of a place and a day is one too.
        """
        if self._is_alone(words, first, last, number=number):
            return last
        limit = min(last, first + _WORDS)
        if all(form.kind != "mark" or form.text not in _ENDS for form in words.forms[first + 1 : limit]):
            return None
        comma = dated = bracket = False
        capitals = words.forms[first].text.isupper() and len(words.forms[first].text) > 1
        all_capitals = capitals
        for at in range(first, limit):
            form = words.forms[at]
            long_enough = last - at > _SHORTEST_STORY
            if form.text in _DASHES and at > first and not (words.glued(at) and words.glued(at + 1)):
                if words.forms[at - 1].text[0].islower():
                    return None  # "The mayor, Jan Kos, said:" leads up to speech
                led = comma and capitals and form.text in _WIDE_DASHES
                shown = (comma and dated) or bracket or all_capitals or led
                shown = shown or self._is_place(words, first, at, last, number=number)
                return _skip_dashes(words, at, last) if shown and long_enough else None
            if form.text in _TERMINATORS and len(words.forms[at - 1].text) > _LONGEST_ABBREVIATION:
                ended = form.text in _STOPS and comma and dated and at > first and long_enough
                return at if ended and self._holds_only_date(words, first, at) else None
            if form.text == ")" and dated and long_enough and self._holds_only_date(words, first, at + 1):
                return _skip_dashes(words, at, last)
            comma |= form.text == ","
            dated |= form.kind == "number" or self._is_date(form) or form.key in self._reporters
            bracket |= form.text == ")"
            all_capitals = all_capitals and (form.kind != "word" or form.text.isupper())
        return None

    def _is_date(self, form: WordForm) -> bool:
        return not self._dates.isdisjoint(form.keys)

    def _holds_only_date(self, words: Words, first: int, end: int) -> bool:
        """Tell whether the words from the first comma to `end` are a day and what stands in brackets."""
        inside = False
        comma = False
        for at in range(first, end):
            form = words.forms[at]
            if form.text in "()":
                inside = form.text == "("
            elif form.text == ",":
                comma = True
            elif comma:
                if not inside and form.kind == "word" and not self._is_date(form):
                    return False
            elif at - first > _PLACE_WORDS:
                return False
        return comma

    def _is_alone(self, words: Words, first: int, last: int, *, number: int) -> bool:
        """Tell whether a line below the first holds a place and a day, or a day with its number, and nothing else."""
        if not number or last - first > _ALONE_WORDS:
            return False
        forms = words.forms[first : last + 1]
        dates = [self._is_date(form) for form in forms]
        if all(form.kind != "word" or is_date for form, is_date in zip(forms, dates, strict=True)):
            return any(dates) and any(form.kind == "number" for form in forms)
        begins = forms[0].kind == "word" and not dates[0]
        return begins and any(dates) and self._holds_only_date(words, first, last + 1)

    def _is_place(self, words: Words, first: int, at: int, last: int, *, number: int) -> bool:
        """Tell whether a word or two right below the headline, with a colon and a long sentence behind, is a place."""
        if number != 1 or words.forms[at].text != ":" or last - at < _LONG_STORY or at - first > _PLACE_WORDS:
            return False
        plain = all(words.forms[index].kind == "word" for index in range(first, at))
        return plain and words.forms[last].text in _TERMINATORS and words.forms[at + 1].kind == "word"


def _skip_dashes(words: Words, at: int, last: int) -> int:
    """Give the last of the dashes, colons and stops that close a dateline."""
    while at + 1 < last and words.forms[at + 1].text in _DASHES | _STOPS:
        at += 1
    return at
