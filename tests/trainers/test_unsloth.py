"""Unsloth's own masking of rows that are rendered as its page says."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import conversation
import oracle
import page
import small


def options():
    """What the page gives to `train_on_responses_only`."""
    tree = ast.parse(page.blocks("unsloth", "python")[0])
    (call,) = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "train_on_responses_only"
    ]
    return {keyword.arg: ast.literal_eval(keyword.value) for keyword in call.keywords}


JOBS = [
    ("worlds", "sft", {}),
    ("worlds", "last", {"last_response_only": True}),
    ("pool", "sft", {}),
    ("pool", "last", {"last_response_only": True}),
    ("worlds", "last", {}),
]


@pytest.fixture(scope="module")
def taught(tmp_path_factory):
    """What the rows of each job teach, as a function that checks them."""
    folder = str(tmp_path_factory.mktemp("tokenizer"))
    tokens = small.tokenizer(small.packaged("qwen2_5"))
    tokens.save_pretrained(folder)
    rows = [conversation.exported(run, "unsloth", name) for run, name, _ in JOBS]
    ids = [
        [tokens.apply_chat_template(row["conversations"], tools=row["tools"], return_dict=False) for row in some]
        for some in rows
    ]
    jobs = [{"options": {**options(), **others}, "rows": some} for (_, _, others), some in zip(JOBS, ids, strict=True)]
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("unsloth_labels.py"))],
        input=json.dumps({"tokenizer": folder, "jobs": jobs}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    labels = json.loads(done.stdout)

    def check(number):
        lessons = conversation.lessons(JOBS[number][0])
        for row, token_ids, own in zip(rows[number], ids[number], labels[number], strict=True):
            lesson = lessons[conversation.lesson_of(row["id"])]
            yield lesson, oracle.check_row(lesson, tokens, oracle.CHATML, token_ids, own)

    return check


@pytest.mark.parametrize("first", [0, 2])
def test_both_sets_teach_every_message_once(taught, first):
    lessons = conversation.lessons(JOBS[first][0])
    oracle.check_rows(lessons.values(), [*taught(first), *taught(first + 1)])


def test_the_last_set_without_last_response_only_is_found(taught):
    with pytest.raises(AssertionError, match="that it must not"):
        list(taught(4))
