"""Axolotl's own prompt strategies."""

import copy

import datasets
import pytest
from axolotl.prompt_strategies.chat_template import load
from axolotl.prompt_strategies.dpo.chat_template import default
from axolotl.utils.dict import DictDefault

import conversation
import oracle
import page
import small
import templates

CASES = {"qwen2.5": templates.QWEN25, "qwen3": templates.QWEN3_TRAINING, "hermes": templates.HERMES}


def rows(run, name="sft"):
    path = conversation.FOLDER / run / "exports" / "axolotl" / f"{name}.jsonl"
    return list(datasets.load_dataset("json", data_files=str(path), split="train"))


def strategy(template):
    tokens = small.tokenizer(template)
    asked = page.settings("axolotl")[0]
    return load(tokens, DictDefault({**asked, "sequence_len": 100_000}), asked["datasets"][0]), tokens


def taught(made, tokens, values, lessons):
    for row in values:
        encoded = made.tokenize_prompt(copy.deepcopy(row))
        lesson = lessons[conversation.lesson_of(row["id"])]
        yield lesson, oracle.check_row(lesson, tokens, oracle.CHATML, encoded["input_ids"], encoded["labels"])


@pytest.mark.parametrize("template", CASES)
@pytest.mark.parametrize("run", ["worlds", "pool", "requests"])
def test_every_message_with_loss_is_learnt_and_no_other(run, template):
    lessons = conversation.lessons(run)
    made, tokens = strategy(CASES[template])
    oracle.check_rows(lessons.values(), list(taught(made, tokens, rows(run), lessons)))


def test_messages_that_do_not_say_training_are_found():
    made, tokens = strategy(templates.QWEN25)
    spoilt = [
        {**row, "messages": [{k: v for k, v in message.items() if k != "training"} for message in row["messages"]]}
        for row in rows("worlds")
    ]
    with pytest.raises(AssertionError, match="that it must not"):
        list(taught(made, tokens, spoilt, conversation.lessons("worlds")))


def test_pairs():
    tokens = small.tokenizer(templates.QWEN25)
    first, second = page.settings("axolotl")
    transform, _ = default(DictDefault({**first, **second}))
    single = conversation.decisions()
    written = rows("worlds", "preference")
    assert len(written) == len(single) > 0
    for row, pair in zip(written, single, strict=True):
        made = transform(row, tokenizer=tokens)
        for side in ("chosen", "rejected"):
            oracle.check_said(oracle.CHATML, pair[side][0], made[side])
        assert made["prompt"].endswith("<|im_start|>assistant\n")
        whole = tokens.apply_chat_template(
            pair["prompt"], tools=pair["tools"], tokenize=False, add_generation_prompt=True
        )
        # Without a system message, the template brings one of its own.
        if pair["prompt"][0]["role"] == "system":
            assert made["prompt"] == whole
