"""ms-swift's own preprocessor and template."""

import logging
from types import SimpleNamespace

import datasets
import pytest
from swift.dataset.preprocessor.core import AutoPreprocessor
from swift.template import TEMPLATE_MAPPING

import conversation
import oracle
import small

logging.disable(logging.INFO)


def template(mode="train"):
    meta = TEMPLATE_MAPPING["qwen2_5"]
    tokens = small.tokenizer(small.packaged("qwen2_5"))
    tokens.model_info = SimpleNamespace(config=small.model(tokens).config, task_type="causal_lm", max_model_len=100_000)
    tokens.model_meta = SimpleNamespace(is_multimodal=False)
    made = meta.template_cls(tokens, meta)
    made.set_mode(mode)
    return made, tokens


def prepared(run, name="sft"):
    path = conversation.FOLDER / run / "exports" / "ms-swift" / f"{name}.jsonl"
    data = datasets.load_dataset("json", data_files=str(path), split="train")
    return data["id"], AutoPreprocessor()(data, strict=True, load_from_cache_file=False)


def taught(ids, rows, lessons):
    made, tokens = template()
    for name, row in zip(ids, rows, strict=True):
        encoded = made.encode(dict(row))
        lesson = lessons[conversation.lesson_of(name)]
        yield lesson, oracle.check_row(lesson, tokens, oracle.CHATML, encoded["input_ids"], encoded["labels"])


@pytest.mark.parametrize("run", conversation.RUNS)
def test_every_message_with_loss_is_learnt_and_no_other(run):
    lessons = conversation.lessons(run)
    ids, rows = prepared(run)
    oracle.check_rows(lessons.values(), list(taught(ids, rows, lessons)))


def test_messages_that_do_not_say_loss_are_found():
    lessons = conversation.lessons("worlds")
    ids, rows = prepared("worlds")
    spoilt = [
        {**row, "messages": [{k: v for k, v in message.items() if k != "loss"} for message in row["messages"]]}
        for row in rows
    ]
    with pytest.raises(AssertionError, match="that it must not"):
        list(taught(ids, spoilt, lessons))


def test_pairs_of_any_scope_learn_what_the_assistant_says_in_them():
    ids, rows = prepared("worlds", "preference")
    pairs = {pair["id"]: pair for pair in conversation.pairs()}
    assert set(ids) == set(pairs)
    made, tokens = template("rlhf")
    for name, row in zip(ids, rows, strict=True):
        encoded = made.encode(dict(row))
        for side in ("chosen", "rejected"):
            _, said, learnt = oracle.read(
                tokens, oracle.CHATML, encoded[f"{side}_input_ids"], encoded[f"{side}_labels"]
            )
            before = sum(message["role"] == "assistant" for message in pairs[name]["prompt"])
            answers = [message for message in pairs[name][side] if message["role"] == "assistant"]
            assert learnt == {before + n for n, message in enumerate(answers) if message["loss"] == 1}
            # A side ends with the last message that is learnt.
            for message, text in zip(answers, said[before:]):
                oracle.check_said(oracle.CHATML, message, text)
