"""Formats of words: `sharegpt` and `hermes` by readers written from their layouts, `bfcl-prompt` by TRL and by Python's
own parser of calls."""

import ast
import json
import keyword
import re

import datasets
import pytest

import conversation
import oracle
import templates
from test_trl import check as check_trl
from test_trl import path, trainer


def parse(text):
    """Calls as the leaderboard reads them."""
    if not re.fullmatch(r"\[\w+\(.*\)\]", text, re.DOTALL):
        return []
    calls = ast.parse(text, mode="eval").body.elts
    return [(call.func.id, {key.arg: ast.literal_eval(key.value) for key in call.keywords}) for call in calls]


BRACKETED = oracle.Layout(r"<\|im_start\|>assistant\n(.*?<\|im_end\|>)", "\n", parse, r"<think>\n(.*?)\n</think>\n\n")


@pytest.mark.parametrize("run", conversation.RUNS)
def test_bfcl_prompt_is_learnt_as_the_lessons_say(run, tmp_path):
    lessons = conversation.lessons(run)
    # Results stand as Python's repr of them; so they are looked for in that form.
    for lesson in lessons.values():
        lesson.messages = [
            {**message, "content": ""} if message["role"] == "tool" else message for message in lesson.messages
        ]
    data = datasets.load_dataset("json", data_files=str(path(run, "bfcl-prompt")), split="train")
    made, tokens = trainer(tmp_path, data, templates.QWEN25_TRAINING)
    check_trl(made, tokens, BRACKETED, data["id"], lessons)
    # Calls with a parameter such as `from` or a name such as `find-copies` are no Python; only these are left out.
    missing = {name for name, lesson in lessons.items() if lesson.learnt} - {
        conversation.lesson_of(i) for i in data["id"]
    }
    assert missing == {name for name, lesson in lessons.items() if lesson.learnt and not writable(lesson)}


def writable(lesson):
    return all(
        all(word.isidentifier() and not keyword.iskeyword(word) for word in name.split("."))
        for message in lesson.messages
        for call in message.get("tool_calls") or []
        for name in [call["function"]["name"], *call["function"]["arguments"]]
    )


@pytest.mark.parametrize("run", conversation.RUNS)
def test_bfcl_prompt_keeps_results(run):
    lessons = conversation.lessons(run)
    for row in conversation.exported(run, "bfcl-prompt"):
        lesson = lessons[conversation.lesson_of(row["id"])]
        shown = [
            result["content"]
            for message in row["prompt"] + row["completion"]
            if message["role"] == "user" and message["content"].startswith("[{'role': 'tool'")
            for result in ast.literal_eval(message["content"])
        ]
        results = [message["content"] for message in lesson.messages if message["role"] == "tool"]
        assert shown == results[: len(shown)]


def turns(row):
    return row["conversations"]


@pytest.mark.parametrize("run", conversation.RUNS)
@pytest.mark.parametrize("form", ["sharegpt", "hermes"])
def test_conversations_say_what_the_lessons_say(run, form):
    lessons = conversation.lessons(run)
    taught = []
    for name in ("sft", "last"):
        for row in conversation.exported(run, form, name):
            lesson = lessons[conversation.lesson_of(row["id"])]
            answers = [m for m in turns(row) if m["from"] in ("gpt", "function_call")]
            for answer, index in zip(answers, lesson.assistant):
                said = re.sub(r"^<think>\n.*?\n</think>\n\n", "", answer["value"], flags=re.DOTALL)
                source = lesson.messages[index]
                if answer["from"] == "function_call":
                    value = json.loads(said)
                    calls = [
                        (call["name"], call["arguments"]) for call in (value if isinstance(value, list) else [value])
                    ]
                else:
                    calls = oracle.tagged(said)
                assert calls == [
                    (c["function"]["name"], c["function"]["arguments"]) for c in source.get("tool_calls", [])
                ]
                assert calls or said == source["content"]
            listed = row["tools"] if form == "sharegpt" else turns(row)[0]["value"]
            for tool in lesson.tools:
                assert f'"name": "{tool["function"]["name"]}"' in listed
            others = [m["value"] for m in turns(row) if m["from"] in ("human", "observation", "tool")]
            rest = [m["content"] for m in lesson.messages if m["role"] in ("user", "tool")]
            assert all(content in "\n".join(others) for content in rest[: len(others)])
            count = len(answers)
            taught.append((lesson, set(range(count)) if name == "sft" else {count - 1}))
    oracle.check_rows(lessons.values(), taught)
