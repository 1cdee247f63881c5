"""Labels that Unsloth's own `train_on_responses_only` gives to tokens, in a process of its own: it changes other libraries
when it is imported. Reads a tokenizer and jobs, `{"options", "rows"}`, from stdin; writes lists of labels to
stdout."""

import contextlib
import json
import os
import sys

os.environ["UNSLOTH_IS_PRESENT"] = "1"
os.environ["UNSLOTH_ZOO_DISABLE_GPU_INIT"] = "1"

asked = json.load(sys.stdin)
with contextlib.redirect_stdout(sys.stderr):
    from transformers import AutoTokenizer, Qwen2ForCausalLM  # noqa: F401  Unsloth needs them loaded
    from trl import SFTTrainer  # noqa: F401
    from unsloth_zoo.dataset_utils import train_on_responses_only

    tokens = AutoTokenizer.from_pretrained(asked["tokenizer"])
    done = []
    for job in asked["jobs"]:
        label = train_on_responses_only(None, tokenizer=tokens, return_function=True, **job["options"])
        done.append([list(map(int, label({"input_ids": [ids]})["labels"][0])) for ids in job["rows"]])
json.dump(done, sys.stdout)
