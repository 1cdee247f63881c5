"""verl's own data sets: its SFT data set reads the Parquet and masks it, its RL data set reads the tasks."""

import json

import pyarrow.parquet as parquet
import pytest
from omegaconf import OmegaConf
from verl.utils.dataset.multiturn_sft_dataset import MultiTurnSFTDataset
from verl.utils.dataset.rl_dataset import RLHFDataset

import conversation
import oracle
import small


def file(run, name):
    return str(conversation.FOLDER / run / "exports" / "verl" / f"{name}.parquet")


@pytest.mark.parametrize("run", conversation.RUNS)
def test_every_message_is_learnt_up_to_the_first_that_must_not_be(run):
    lessons = conversation.lessons(run)
    tokens = small.tokenizer(small.packaged("qwen2_5"))
    config = OmegaConf.create({"pad_mode": "no_padding", "truncation": "error", "max_length": 100_000})
    data = MultiTurnSFTDataset(file(run, "sft"), tokens, config)
    ids = parquet.read_table(file(run, "sft")).column("id").to_pylist()
    taught = []
    for name, row in zip(ids, (data[index] for index in range(len(data))), strict=True):
        lesson = lessons[conversation.lesson_of(name)]
        token_ids = row["input_ids"].tolist()
        labels = [token if mask else -100 for token, mask in zip(token_ids, row["loss_mask"].tolist(), strict=True)]
        taught.append((lesson, oracle.check_row(lesson, tokens, oracle.CHATML, token_ids, labels)))
    oracle.check_rows(lessons.values(), taught, lambda lesson: lesson.unmasked)


@pytest.mark.parametrize("run", ["worlds", "pool", "requests"])
def test_tasks_are_read_with_their_truth(run):
    tokens = small.tokenizer(small.packaged("qwen2_5"))
    config = OmegaConf.create({"max_prompt_length": 100_000, "filter_overlong_prompts": False, "return_raw_chat": True})
    data = RLHFDataset(data_files=file(run, "rl"), tokenizer=tokens, config=config)
    records = {record["id"]: record for record in conversation.records(run)}
    assert len(data) > len(records)
    for index in range(len(data)):
        row = data[index]
        record_id, turn = row["extra_info"]["id"].split(".t")
        record = records[record_id]
        calls = [c for c in record["turns"][int(turn)]["calls"] if c["ok"] and not c.get("extra")]
        truth = json.loads(row["reward_model"]["ground_truth"])
        assert [(c["name"], c["arguments"]) for c in truth] == [(c["function"], c["arguments"]) for c in calls]
        prompt = row["raw_prompt"]
        assert prompt[-1] == {
            "role": "user",
            "content": record["messages"][record["turns"][int(turn)]["user"]]["content"],
        }
        withheld = [s["withheld"] for s in record["toolsets"] if s["from"] <= record["turns"][int(turn)]["user"]][-1]
        for tool in record["tools"]:
            listed = f'"name": "{tool["function"]["name"]}"' in prompt[0]["content"]
            assert listed == (tool["function"]["name"] not in withheld)
