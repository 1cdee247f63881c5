"""LLaMA-Factory's own loader, converter, template and masking."""

import json

import pytest
from llamafactory.data import get_dataset, get_template_and_fix_tokenizer
from llamafactory.hparams import DataArguments, ModelArguments
from transformers import Seq2SeqTrainingArguments

import conversation
import oracle
import page
import small

TEMPLATES = {"qwen": oracle.CHATML, "qwen3": oracle.CHATML, "llama3": oracle.LLAMA}


def folder(run):
    return conversation.FOLDER / run / "exports" / "llama-factory"


WHOLE, LAST, PAIRS = page.settings("llama-factory")


def load(tmp_path, run, asked, template, **options):
    tokens = small.tokenizer(None, "llama" if template == "llama3" else "chatml")
    # A thought stays in what is learnt; without one, qwen3 would put an empty one in.
    arguments = DataArguments(
        template=template,
        dataset=asked["dataset"],
        mask_history=asked.get("mask_history", False),
        dataset_dir=str(folder(run)),
        cutoff_len=100_000,
        enable_thinking=False if template == "qwen3" and run != "thinking" else True,
        overwrite_cache=True,
        **options,
    )
    made = get_dataset(
        get_template_and_fix_tokenizer(tokens, arguments),
        ModelArguments(model_name_or_path="none", cache_dir=str(tmp_path / "cache")),
        arguments,
        Seq2SeqTrainingArguments(output_dir=str(tmp_path), report_to=[], use_cpu=True),
        # LLaMA-Factory calls the data of its stage `dpo` that of `rm`.
        stage="rm" if asked["stage"] == "dpo" else asked["stage"],
        tokenizer=tokens,
    )
    return made["train_dataset"], tokens


def checked(rows, tokens, layout, ids, lessons):
    assert len(rows) == len(ids), "no row is skipped as abnormal"
    return [
        (
            lessons[conversation.lesson_of(name)],
            oracle.check_row(lessons[conversation.lesson_of(name)], tokens, layout, row["input_ids"], row["labels"]),
        )
        for name, row in zip(ids, rows, strict=True)
    ]


def ids(run, name):
    return [row["id"] for row in conversation.exported(run, "llama-factory", name)]


@pytest.mark.parametrize("template", ["qwen", "qwen3"])
@pytest.mark.parametrize("run", ["worlds", "pool", "requests"])
def test_both_sets_teach_every_message_once(tmp_path, run, template):
    lessons = conversation.lessons(run)
    layout = TEMPLATES[template]
    whole, tokens = load(tmp_path, run, WHOLE, template)
    last, _ = load(tmp_path, run, LAST, template)
    taught = checked(whole, tokens, layout, ids(run, "sft"), lessons)
    taught += checked(last, tokens, layout, ids(run, "last"), lessons)
    oracle.check_rows(lessons.values(), taught)


def test_thoughts_are_learnt(tmp_path):
    lessons = conversation.lessons("thinking")
    whole, tokens = load(tmp_path, "thinking", WHOLE, "qwen3")
    taught = checked(whole, tokens, oracle.CHATML, ids("thinking", "sft"), lessons)
    assert all("<think>\nWhat is asked in" in tokens.decode(row["input_ids"]) for row in whole)
    oracle.check_rows(lessons.values(), taught, lambda lesson: lesson.unmasked)


def test_the_last_set_without_mask_history_is_found(tmp_path):
    last, tokens = load(tmp_path, "worlds", {**LAST, "mask_history": False}, "qwen")
    with pytest.raises(AssertionError, match="that it must not"):
        checked(last, tokens, oracle.CHATML, ids("worlds", "last"), conversation.lessons("worlds"))


def test_pairs(tmp_path):
    rows, tokens = load(tmp_path, "worlds", PAIRS, "qwen")
    single = conversation.decisions()
    assert len(rows) == len(single) > 0
    for row, pair in zip(rows, single, strict=True):
        for side in ("chosen", "rejected"):
            learnt = [token for token, label in zip(row[f"{side}_input_ids"], row[f"{side}_labels"]) if label != -100]
            oracle.check_said(oracle.CHATML, pair[side][0], tokens.decode(learnt).rstrip("\n"))
        prompt = tokens.decode(row["chosen_input_ids"])
        for message in pair["prompt"]:
            assert message["content"] in prompt


def test_a_conversation_that_does_not_alternate_would_be_skipped(tmp_path):
    """Why results of several calls are one observation."""
    info = json.loads((folder("worlds") / "dataset_info.json").read_text())["magnet_sft"]
    row = next(
        row
        for row in conversation.exported("worlds", "llama-factory")
        if any("</tool_response>\n<tool_response>" in message["value"] for message in row["conversations"])
    )
    split = []
    for message in row["conversations"]:
        parts = message["value"].split("\n</tool_response>\n<tool_response>\n")
        split += [{**message, "value": part} for part in parts]
    from llamafactory.data.converter import SharegptDatasetConverter
    from llamafactory.data.parser import DatasetAttr

    attributes = DatasetAttr("file", dataset_name="x")
    attributes.join(info)
    convert = SharegptDatasetConverter(attributes, DataArguments(template="qwen"))
    assert convert(row)["_prompt"]
    assert convert({**row, "conversations": split})["_prompt"] == []
