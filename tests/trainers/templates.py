"""Chat templates for training. TRL ships some with generation marks; for the others the marks are put in here, and the
text that the template renders stays what it was."""

import small


QWEN25 = small.packaged("qwen2_5")
QWEN25_TRAINING = small.packaged("qwen2_5_training")
QWEN3 = small.packaged("qwen3")
QWEN3_TRAINING = small.packaged("qwen3_training")
LLAMA31 = small.packaged("llama3_1")

# TRL has no training variant of this one.
_SAID = "{{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n'+ message['content'] | trim + '<|eot_id|>' }}"
_CALLED = """            {{- '{"name": "' + tool_call.name + '", ' }}
            {{- '"parameters": ' }}
            {{- tool_call.arguments | tojson }}
            {{- "}" }}
        {%- endif %}
        {%- if builtin_tools is defined %}
            {#- This means we're in ipython mode #}
            {{- "<|eom_id|>" }}
        {%- else %}
            {{- "<|eot_id|>" }}
        {%- endif %}
"""


def _llama31():
    assert LLAMA31.count(_SAID) == 1 and LLAMA31.count(_CALLED) == 1, "the template is the one that the marks are for"
    said = (
        "{{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n' }}"
        "{%- if message.role == 'assistant' %}{% generation %}{{- message['content'] | trim + '<|eot_id|>' }}"
        "{% endgeneration %}{%- else %}{{- message['content'] | trim + '<|eot_id|>' }}{%- endif %}"
    )
    called = """            {%- generation %}
            {{- '{"name": "' + tool_call.name + '", ' }}
            {{- '"parameters": ' }}
            {{- tool_call.arguments | tojson }}
            {{- "}" }}
            {{- "<|eot_id|>" }}
            {%- endgeneration %}
        {%- endif %}
"""
    return LLAMA31.replace(_SAID, said).replace(_CALLED, called)


LLAMA31_TRAINING = _llama31()

# Written from the documented format of Hermes 2 Pro: no package ships its template. It lists tools as JSON, has calls in
# <tool_call> and results in <tool_response>.
HERMES = """{{- bos_token }}{{- '<|im_start|>system\\nYou are a function calling AI model. You are provided with function signatures within <tools></tools> XML tags. You may call one or more functions to assist with the user query. Don\\'t make assumptions about what values to plug into functions. Here are the available tools: <tools> ' }}
{%- for tool in tools %}{{- tool | tojson }}{%- if not loop.last %}{{- '\\n' }}{%- endif %}{%- endfor %}
{{- ' </tools>Use the following pydantic model json schema for each tool call you will make: {"properties": {"name": {"title": "Name", "type": "string"}, "arguments": {"title": "Arguments", "type": "object"}}, "required": ["name", "arguments"], "title": "FunctionCall", "type": "object"}}\\nFor each function call return a json object with function name and arguments within <tool_call></tool_call> XML tags as follows:\\n<tool_call>\\n{"name": <function-name>, "arguments": <args-dict>}\\n</tool_call>' }}
{%- if messages[0].role == 'system' %}{{- '\\n\\n' + messages[0].content }}{%- endif %}{{- '<|im_end|>\\n' }}
{%- for message in messages %}
{%- if message.role == 'user' %}{{- '<|im_start|>user\\n' + message.content + '<|im_end|>\\n' }}
{%- elif message.role == 'assistant' %}{{- '<|im_start|>assistant\\n' }}
{%- generation %}
{%- if message.reasoning_content %}{{- '<think>\\n' + message.reasoning_content + '\\n</think>\\n\\n' }}{%- endif %}
{{- message.content }}
{%- for call in message.tool_calls or [] %}
{%- if message.content or not loop.first %}{{- '\\n' }}{%- endif %}
{{- '<tool_call>\\n{"name": ' + (call.function.name | tojson) + ', "arguments": ' + (call.function.arguments | tojson) + '}\\n</tool_call>' }}
{%- endfor %}
{{- '<|im_end|>' }}
{%- endgeneration %}{{- '\\n' }}
{%- elif message.role == 'tool' %}
{%- if messages[loop.index0 - 1].role != 'tool' %}{{- '<|im_start|>tool' }}{%- endif %}
{{- '\\n<tool_response>\\n{"name": ' + (message.name | tojson) + ', "content": ' + message.content + '}\\n</tool_response>' }}
{%- if loop.last or messages[loop.index0 + 1].role != 'tool' %}{{- '<|im_end|>\\n' }}{%- endif %}
{%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}"""
