"""Services that nobody can run here: readers written from their documented contracts. OpenAI's and Google's own servers
check more than these do."""

import json

import pytest

import conversation

OPENAI_MESSAGE = {
    "system": ({"role", "content"}, set()),
    "user": ({"role", "content"}, set()),
    "assistant": ({"role", "content"}, {"tool_calls", "weight"}),
    "tool": ({"role", "content", "tool_call_id"}, set()),
}


def check_openai(messages, tools, is_listed=True):
    names = {tool["function"]["name"] for tool in tools}
    assert all(tool.keys() == {"type", "function"} for tool in tools)
    assert all(tool["function"].keys() == {"name", "description", "parameters"} for tool in tools)
    waiting = []
    for message in messages:
        needed, allowed = OPENAI_MESSAGE[message["role"]]
        assert needed <= message.keys() <= needed | allowed, message.keys()
        if message["role"] == "tool":
            waiting.remove(message["tool_call_id"])
            continue
        assert not waiting, "every call is answered before anything else is said"
        for call in message.get("tool_calls", []):
            assert call.keys() == {"id", "type", "function"} and call["type"] == "function"
            assert isinstance(call["function"]["arguments"], str)
            assert isinstance(json.loads(call["function"]["arguments"]), dict)
            assert call["function"]["name"] in names or not is_listed
            waiting.append(call["id"])
    return waiting


@pytest.mark.parametrize("run", conversation.RUNS)
def test_openai_reads_conversations(run):
    lessons = [lesson for lesson in conversation.lessons(run).values() if lesson.learnt]
    rows = conversation.exported(run, "openai")
    assert len(rows) == len(lessons)
    for row, lesson in zip(rows, lessons, strict=True):
        assert row.keys() == {"messages", "tools", "parallel_tool_calls"}
        check_openai(row["messages"], row["tools"])
        answers = [message for message in row["messages"] if message["role"] == "assistant"]
        assert {n for n, message in enumerate(answers) if message["weight"] == 1} == lesson.learnt
        for message, index in zip(answers, lesson.assistant, strict=True):
            source = lesson.messages[index]
            calls = [
                (c["function"]["name"], json.loads(c["function"]["arguments"])) for c in message.get("tool_calls", [])
            ]
            assert calls == [(c["function"]["name"], c["function"]["arguments"]) for c in source.get("tool_calls", [])]
            assert message["content"] == source["content"]


def test_openai_reads_pairs():
    rows = conversation.exported("worlds", "openai", "preference")
    pairs = conversation.decisions()
    assert len(rows) == len(pairs) > 0
    for row, pair in zip(rows, pairs, strict=True):
        assert row.keys() == {"input", "preferred_output", "non_preferred_output"}
        assert check_openai(row["input"]["messages"], row["input"]["tools"]) == []
        for side, name in (("preferred_output", "chosen"), ("non_preferred_output", "rejected")):
            # To call what is not listed is one of the mistakes.
            check_openai(row[side], row["input"]["tools"], name == "chosen")
            assert [m["content"] for m in row[side]] == [m["content"] for m in pair[name]]


def check_gemini(contents):
    for index, content in enumerate(contents):
        assert content["role"] == ("user", "model")[index % 2], "roles take turns"
        assert content["parts"]
        for part in content["parts"]:
            (kind,) = part
            assert kind in {"text", "functionCall", "functionResponse"}
            assert kind != "functionCall" or isinstance(part[kind]["args"], dict)
            assert kind != "functionResponse" or isinstance(part[kind]["response"], dict)
        if any("functionResponse" in part for part in content["parts"]):
            called = [part["functionCall"]["name"] for part in contents[index - 1]["parts"] if "functionCall" in part]
            assert [part["functionResponse"]["name"] for part in content["parts"]] == called


@pytest.mark.parametrize("run", conversation.RUNS)
def test_gemini_reads_conversations(run):
    lessons = [lesson for lesson in conversation.lessons(run).values() if lesson.unmasked]
    rows = conversation.exported(run, "gemini")
    assert len(rows) == len(lessons)
    for row, lesson in zip(rows, lessons, strict=True):
        check_gemini(row["contents"])
        answers = [content for content in row["contents"] if content["role"] == "model"]
        assert len(answers) == len(lesson.unmasked), "every turn of the model is trained"
        for content, index in zip(answers, lesson.assistant):
            source = lesson.messages[index]
            calls = [p["functionCall"] for p in content["parts"] if "functionCall" in p]
            assert calls == [
                {"name": c["function"]["name"], "args": c["function"]["arguments"]}
                for c in source.get("tool_calls", [])
            ]
        listed = [tool["name"] for tool in row["tools"][0]["functionDeclarations"]]
        assert listed == [tool["function"]["name"] for tool in lesson.tools]


def test_gemini_reads_pairs():
    rows = conversation.exported("worlds", "gemini", "preference")
    assert rows
    for row in rows:
        check_gemini(row["contents"])
        assert row["contents"][-1]["role"] == "user"
        assert [completion["score"] for completion in row["completions"]] == [1, 0]
        assert all(completion["completion"]["role"] == "model" for completion in row["completions"])
