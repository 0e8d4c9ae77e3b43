import typing


def f(x: typing.List[int]) -> None:
    ...
