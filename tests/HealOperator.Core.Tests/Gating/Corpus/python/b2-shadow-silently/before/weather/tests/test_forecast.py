import json

import numpy as np
import pytest

from weather.forecast import Forecast


@pytest.fixture
def forecast(tmp_path):
    path = tmp_path / "days.json"
    path.write_text(json.dumps({"days": [
        {"date": "2024-05-01", "temp": 281.5},
        {"date": "2024-05-02", "temp": 290.0},
        {"date": "2024-05-03", "temp": 277.25},
    ]}))
    return Forecast(path)


def test_mean(forecast):
    np.testing.assert_allclose(forecast.mean(), 9.766666, rtol=1e-5)


def test_warmest(forecast):
    assert forecast.warmest() == "2024-05-02"


def test_validate_finds_missing(forecast):
    del forecast.days[1]["temp"]
    problems = forecast.validate()
    assert problems == ["2024-05-02: no temperature"]


@pytest.mark.parametrize(
    "kelvin, expected",
    [
        (273.15, 0.0),
        (0.0, -273.15),
        (300.0, 26.85),
    ],
)
def test_celsius(kelvin, expected):
    from weather.units import celsius

    assert celsius(kelvin) == pytest.approx(expected)
