"""The signatures of a Python module, as JSON, from its text on standard input. The module is parsed and never run."""

import ast
import json
import sys

MOST_FUNCTIONS = 20_000
MOST_DEPTH = 24


def literal(node):
    """The JSON value of a literal, or nothing."""
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None
    return [value] if isinstance(value, (str, int, float, bool)) or value is None else None


def dotted(node):
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    return None


def annotation(node, depth=0):
    """A type as a tree: {name, args}, {any: [...]}, {values: [...]}, {text}; or None where it says nothing."""
    if node is None or depth > MOST_DEPTH:
        return None
    if isinstance(node, ast.Constant):
        if node.value is None:
            return {"name": "None", "args": []}
        if isinstance(node.value, str):
            try:
                return annotation(ast.parse(node.value, mode="eval").body, depth + 1)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                return None
        return None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return {"any": [annotation(node.left, depth + 1), annotation(node.right, depth + 1)]}
    if isinstance(node, ast.Subscript):
        name = dotted(node.value)
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if name == "Literal":
            return {"values": [value[0] for value in map(literal, inner) if value is not None]}
        if name == "Annotated":
            notes = [one.value for one in inner[1:] if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            notes += [
                word.value.value
                for one in inner[1:]
                if isinstance(one, ast.Call)
                for word in one.keywords
                if word.arg == "description" and isinstance(word.value, ast.Constant) and isinstance(word.value.value, str)
            ]
            return {"noted": annotation(inner[0], depth + 1), "text": notes[0] if notes else ""}
        if name is None:
            return None
        args = [one for one in inner if not (isinstance(one, ast.Constant) and one.value is Ellipsis)]
        return {"name": name, "args": [annotation(one, depth + 1) for one in args]}
    name = dotted(node)
    return None if name is None else {"name": name, "args": []}


def parameters(arguments, method):
    plain = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(plain) - len(arguments.defaults)) + list(arguments.defaults)
    found = [(one, default) for one, default in zip(plain, defaults)]
    if method and found:
        found = found[1:]
    found += list(zip(arguments.kwonlyargs, arguments.kw_defaults))
    return [
        {
            "name": one.arg,
            "type": annotation(one.annotation),
            "required": default is None,
            "default": None if default is None else literal(default),
        }
        for one, default in found
    ], [f"{stars}{one.arg}" for stars, one in (("*", arguments.vararg), ("**", arguments.kwarg)) if one is not None]


def decorators(node):
    return [name for one in node.decorator_list for name in [dotted(one.func if isinstance(one, ast.Call) else one)] if name]


def function(node, owner=None):
    marks = decorators(node)
    taken, rest = parameters(node.args, owner is not None and "staticmethod" not in marks)
    return {
        "name": node.name,
        "owner": owner,
        "line": node.lineno,
        "doc": ast.get_docstring(node) or "",
        "parameters": taken,
        "rest": rest,
        "returns": annotation(node.returns),
    }


def record(node):
    """A class of plain fields, or an enumeration; None for one that does things."""
    bases = {dotted(base.value if isinstance(base, ast.Subscript) else base) for base in node.bases}
    if bases & {"Enum", "StrEnum", "IntEnum"}:
        values = [literal(one.value) for one in node.body if isinstance(one, ast.Assign)]
        return {"values": [value[0] for value in values if value is not None]}
    if not (bases & {"TypedDict", "BaseModel", "NamedTuple", "Struct"} or "dataclass" in decorators(node)):
        return None
    total = not any(
        word.arg == "total" and isinstance(word.value, ast.Constant) and word.value.value is False for word in node.keywords
    )
    fields = [one for one in node.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)]
    return {
        "doc": ast.get_docstring(node) or "",
        "fields": [
            {
                "name": one.target.id,
                "type": annotation(one.annotation),
                "required": total and one.value is None,
                "default": None if one.value is None else literal(one.value),
            }
            for one in fields
        ],
    }


def exported(tree):
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets):
            try:
                return set(map(str, ast.literal_eval(node.value)))
            except (ValueError, TypeError):
                return None
    return None


def module(text):
    tree = ast.parse(text)
    chosen = exported(tree)
    functions, classes = [], {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            fields = record(node)
            if fields is not None:
                classes[node.name] = fields
            elif chosen is None or node.name in chosen:
                functions += [
                    function(one, node.name)
                    for one in node.body
                    if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))
                    and not one.name.startswith("_")
                    and not node.name.startswith("_")
                    and not {"property", "setter", "overload"} & set(decorators(one))
                ]
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and "overload" not in decorators(node):
            if node.name in chosen if chosen is not None else not node.name.startswith("_"):
                functions.append(function(node))
    if len(functions) > MOST_FUNCTIONS:
        raise ValueError(f"{len(functions)} functions, at most {MOST_FUNCTIONS} are read")
    return {"doc": ast.get_docstring(tree) or "", "functions": functions, "classes": classes}


def main():
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
    except (ImportError, ValueError, OSError):
        pass
    try:
        found = module(sys.stdin.buffer.read().decode("utf-8-sig"))
    except SyntaxError as error:
        found = {"error": f"{error.msg}", "line": error.lineno or 0}
    except (ValueError, RecursionError, MemoryError, UnicodeDecodeError) as error:
        found = {"error": str(error) or type(error).__name__, "line": 0}
    json.dump(found, sys.stdout)


main()
