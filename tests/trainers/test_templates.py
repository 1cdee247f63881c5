"""Chat templates render every row: as their models saw them, and with generation marks that change no character."""

import json

import jinja2
import pytest

import conversation
import small
import templates

RENDERED = {
    "qwen2.5": (templates.QWEN25, templates.QWEN25_TRAINING, "chatml"),
    "qwen3": (templates.QWEN3, None, "chatml"),
    "llama-3.1": (templates.LLAMA31, templates.LLAMA31_TRAINING, "llama"),
    "hermes": (templates.HERMES, None, "chatml"),
}


@pytest.mark.parametrize("name", RENDERED)
@pytest.mark.parametrize("run", conversation.RUNS)
def test_every_row_is_rendered(run, name):
    template, training, kind = RENDERED[name]
    tokens = small.tokenizer(template, kind)
    rows = conversation.exported(run, "trl-one-call" if name == "llama-3.1" else "trl")
    assert rows
    for row in rows:
        whole = row["prompt"] + row["completion"]
        text = tokens.apply_chat_template(whole, tools=row["tools"], tokenize=False)
        for message in whole:
            content = message["content"].strip()
            # The template of Llama 3.1 puts results into JSON once more.
            assert content in text or json.dumps(content, ensure_ascii=False) in text
            for call in message.get("tool_calls") or []:
                assert call["function"]["name"] in text
        if training is not None:
            tokens.chat_template = training
            assert tokens.apply_chat_template(whole, tools=row["tools"], tokenize=False) == text
            tokens.chat_template = template


def several(row):
    return any(len(message.get("tool_calls") or []) > 1 for message in row["prompt"] + row["completion"])


def test_llama_refuses_several_calls_in_a_message():
    """Why --one-call is there."""
    tokens = small.tokenizer(templates.LLAMA31, "llama")
    row = next(row for row in conversation.exported("worlds", "trl") if several(row))
    with pytest.raises(jinja2.exceptions.TemplateError, match="single tool-calls"):
        tokens.apply_chat_template(row["prompt"] + row["completion"], tools=row["tools"], tokenize=False)


def test_text_formats_say_what_templates_say():
    """`hermes` and the text of `verl` are what the templates make of the same conversation."""
    import pyarrow.parquet as parquet

    lessons = conversation.lessons("worlds")
    hermes = small.tokenizer(templates.HERMES)
    qwen = small.tokenizer(templates.QWEN25)
    for row in conversation.exported("worlds", "hermes"):
        lesson = lessons[conversation.lesson_of(row["id"])]
        count = sum(message["from"] == "gpt" for message in row["conversations"])
        messages = lesson.messages[: lesson.assistant[count - 1] + 1]
        roles = {"human": "user", "gpt": "assistant"}
        text = "".join(
            f"<|im_start|>{roles.get(m['from'], m['from'])}\n{m['value']}<|im_end|>\n" for m in row["conversations"]
        )
        assert text == hermes.apply_chat_template(messages, tools=lesson.tools, tokenize=False)
    compared = 0
    for row in parquet.read_table(conversation.FOLDER / "worlds" / "exports" / "verl" / "sft.parquet").to_pylist():
        lesson = lessons[row["id"]]
        if lesson.messages[0]["role"] != "system":
            continue
        count = sum(message["role"] == "assistant" for message in row["messages"])
        messages = lesson.messages[: lesson.assistant[count - 1] + 1]
        text = qwen.apply_chat_template(messages, tools=lesson.tools, tokenize=False)
        assert qwen.apply_chat_template(row["messages"], tokenize=False) == text
        compared += 1
    assert compared > 10
