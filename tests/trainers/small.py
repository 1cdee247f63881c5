"""A tokenizer trained on the exports, and a model of random weights: small, and of the trainers' own classes."""

from functools import cache

from scratch import SPECIAL, chatml, pieces, untrained
from scratch import template as packaged
from tokenizers import Tokenizer
from transformers import PreTrainedTokenizerFast

import conversation

__all__ = ["model", "packaged", "tokenizer"]

LLAMA_TOKENS = [
    "<|begin_of_text|>",
    "<|start_header_id|>",
    "<|end_header_id|>",
    "<|eot_id|>",
    "<|finetune_right_pad_id|>",
]


@cache
def trained():
    texts = (
        message["content"]
        for run in ("worlds", "pool")
        for row in conversation.exported(run, "bfcl-prompt")
        for message in row["prompt"] + row["completion"]
    )
    return pieces(texts, 4000, SPECIAL + LLAMA_TOKENS).to_str()


def tokenizer(template, kind="chatml"):
    made = Tokenizer.from_str(trained())
    if kind == "chatml":
        return chatml(made, template)
    tokens = PreTrainedTokenizerFast(
        tokenizer_object=made,
        eos_token="<|eot_id|>",
        pad_token="<|finetune_right_pad_id|>",
        bos_token="<|begin_of_text|>",
        additional_special_tokens=LLAMA_TOKENS,
    )
    tokens.chat_template = template
    return tokens


def model(tokens):
    return untrained(tokens, "tiny")
