"""A tokenizer trained on the exports, and a model of random weights: small, and of the trainers' own classes."""

from functools import cache
from importlib.resources import files

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM, set_seed

import conversation

PIECES = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
CHATML_TOKENS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
LLAMA_TOKENS = [
    "<|begin_of_text|>",
    "<|start_header_id|>",
    "<|end_header_id|>",
    "<|eot_id|>",
    "<|finetune_right_pad_id|>",
]


def packaged(name):
    """A chat template that TRL ships."""
    return (files("trl") / "chat_templates" / f"{name}.jinja").read_text(encoding="utf-8")


@cache
def trained():
    tokenizer = Tokenizer(models.BPE())
    # As Qwen and Llama cut text: a line feed never goes with what follows it.
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(PIECES), behavior="isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    texts = (
        message["content"]
        for run in ("worlds", "pool")
        for row in conversation.exported(run, "bfcl-prompt")
        for message in row["prompt"] + row["completion"]
    )
    trainer = trainers.BpeTrainer(
        vocab_size=4000,
        special_tokens=CHATML_TOKENS + LLAMA_TOKENS,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer.to_str()


def tokenizer(template, kind="chatml"):
    made = PreTrainedTokenizerFast(
        tokenizer_object=Tokenizer.from_str(trained()),
        eos_token="<|im_end|>" if kind == "chatml" else "<|eot_id|>",
        pad_token="<|endoftext|>" if kind == "chatml" else "<|finetune_right_pad_id|>",
        **({} if kind == "chatml" else {"bos_token": "<|begin_of_text|>"}),
        additional_special_tokens=CHATML_TOKENS if kind == "chatml" else LLAMA_TOKENS,
    )
    made.chat_template = template
    return made


def model(tokens):
    set_seed(1)
    return Qwen2ForCausalLM(
        Qwen2Config(
            vocab_size=len(tokens),
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=2,
            num_attention_heads=2,
            num_key_value_heads=1,
            max_position_embeddings=16384,
            tie_word_embeddings=True,
            eos_token_id=tokens.eos_token_id,
            pad_token_id=tokens.pad_token_id,
        )
    )
