"""What a run teaches, read from its records by nothing of Magnet: the other side of every comparison."""

import json
import os
import re
from pathlib import Path

FOLDER = Path(os.environ["MAGNET_EXPORTS"])
RUNS = ["worlds", "pool", "requests", "thinking"]


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def records(run):
    return lines(FOLDER / run / "sft.jsonl")


def exported(run, form, name="sft"):
    return lines(FOLDER / run / "exports" / form / f"{name}.jsonl")


def pairs():
    return lines(FOLDER / "worlds" / "preference.jsonl")


def decisions():
    return [pair for pair in pairs() if pair["scope"] == "decision"]


class Lesson:
    """What one tool list of a record teaches: its tools, the messages so far, and which of the assistant's are learnt."""

    def __init__(self, name, tools, messages, first):
        self.name = name
        self.tools = tools
        self.messages = messages
        self.assistant = [index for index, message in enumerate(messages) if message["role"] == "assistant"]
        # By their ordinal among the assistant's messages.
        self.learnt = {
            ordinal for ordinal, index in enumerate(self.assistant) if index >= first and messages[index]["loss"] == 1
        }

    @property
    def unmasked(self):
        """What can be learnt without a mask: what stands before the first message that must not be learnt."""
        first = next((n for n in range(len(self.assistant)) if n not in self.learnt), len(self.assistant))
        return {n for n in self.learnt if n < first}


def lessons(run):
    """All lessons of a run, by the id that exports give them."""
    found = {}
    for record in records(run):
        sets = record["toolsets"]
        for number, at in enumerate(sets):
            end = sets[number + 1]["from"] if number + 1 < len(sets) else len(record["messages"])
            name = record["id"] if len(sets) == 1 else f"{record['id']}.e{number}"
            tools = [tool for tool in record["tools"] if tool["function"]["name"] not in at["withheld"]]
            found[name] = Lesson(name, tools, record["messages"][:end], at["from"])
    return found


def lesson_of(row_id):
    """`mt-000017.e1.p2` is a part of the lesson `mt-000017.e1`."""
    return re.sub(r"\.[pl]\d+$", "", row_id)


def one_call(lesson):
    """The lesson with one call a message."""
    messages = []
    learnt_messages = {lesson.assistant[ordinal] for ordinal in lesson.learnt}
    marks = []
    for index, message in enumerate(lesson.messages):
        calls = message.get("tool_calls") or []
        if len(calls) < 2:
            if message["role"] == "tool" and any(m.get("tool_call_id") == message["tool_call_id"] for m in messages):
                continue
            messages.append(message)
            marks.append(index in learnt_messages)
            continue
        for call in calls:
            messages.append({**message, "tool_calls": [call]})
            marks.append(index in learnt_messages)
            result = next((m for m in lesson.messages if m.get("tool_call_id") == call["id"]), None)
            # Of calls at which a record ends, the first alone stays.
            if result is None:
                break
            messages.append(result)
            marks.append(False)
    made = Lesson(lesson.name, lesson.tools, messages, 0)
    made.learnt = {n for n, index in enumerate(made.assistant) if marks[index]}
    return made
