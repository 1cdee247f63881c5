"""Hugging Face's `datasets` loads every file as it was written: no null in the place of what is absent, no float for an
integer."""

import datasets
import pytest

import conversation

FILES = sorted(conversation.FOLDER.glob("*/exports/*/*.*"))
# Written for services that read them line by line.
SERVICES = {"gemini"}


def name(path):
    return str(path.relative_to(conversation.FOLDER))


def pure(value):
    """Whether a value holds no null that its source does not."""
    if isinstance(value, dict):
        return all(pure(inner) for inner in value.values())
    if isinstance(value, list):
        return all(pure(inner) for inner in value)
    return value is not None


def same(left, right):
    """Equal, and of the same types: 1 is not 1.0."""
    if type(left) is not type(right):
        return False
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list):
        return len(left) == len(right) and all(map(same, left, right))
    return left == right


@pytest.mark.parametrize("path", [p for p in FILES if p.suffix == ".jsonl" and p.parent.name not in SERVICES], ids=name)
def test_jsonl_comes_back_as_written(path):
    loaded = datasets.load_dataset("json", data_files=str(path), split="train")
    written = conversation.lines(path)
    assert len(loaded) == len(written)
    for row, value in zip(loaded, written, strict=True):
        assert same(row, value)


@pytest.mark.parametrize("run", conversation.RUNS)
def test_the_data_set_of_the_hub_comes_back_as_written(run):
    loaded = datasets.load_dataset(str(conversation.FOLDER / run / "exports" / "huggingface"), "sft", split="train")
    lessons = {name: lesson for name, lesson in conversation.lessons(run).items() if lesson.learnt}
    assert loaded["id"] == list(lessons)
    assert loaded.features["messages"] == datasets.List(datasets.Json())
    for row in loaded:
        lesson = lessons[row["id"]]
        assert same(row["tools"], lesson.tools)
        assert [message["role"] for message in row["messages"]] == [message["role"] for message in lesson.messages]
        for ordinal, index in enumerate(lesson.assistant):
            message, source = row["messages"][index], lesson.messages[index]
            assert message["loss"] == int(ordinal in lesson.learnt)
            assert same(message.get("tool_calls"), source.get("tool_calls"))
            assert message["content"] == source["content"]
            assert message.get("reasoning_content") == source.get("reasoning")
        assert pure(row["messages"]) or "null" in str(lesson.messages)


def test_the_pairs_of_the_hub_come_back_as_written():
    loaded = datasets.load_dataset(
        str(conversation.FOLDER / "worlds" / "exports" / "huggingface"), "preference", split="train"
    )
    pairs = conversation.pairs()
    assert loaded["id"] == [pair["id"] for pair in pairs]
    for row, pair in zip(loaded, pairs, strict=True):
        for side in ("prompt", "chosen", "rejected"):
            assert [m.get("tool_calls") for m in row[side]] == [m.get("tool_calls") for m in pair[side]]
            assert [m["content"] for m in row[side]] == [m["content"] for m in pair[side]]
        assert same(row["tools"], pair["tools"])


def test_filling_with_null_is_found():
    assert not same({"a": 1, "b": None}, {"a": 1})
    assert not same({"a": 1.0}, {"a": 1})
    assert not pure([{"a": None}])
