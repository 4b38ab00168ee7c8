"""The Equal Earth projection: a world whose continents keep their areas.

B. Šavrič, T. Patterson, B. Jenny (2018), The Equal Earth map projection, International Journal of
Geographical Information Science, https://doi.org/10.1080/13658816.2018.1504949. In: degrees. Out:
x and y on a sphere of radius 1, x to the east, y to the north.
"""

from math import asin, cos, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""The polynomial's coefficients, as published."""


def project(lon: float, lat: float) -> tuple[float, float]:
    """Where a place lies; `lon` is counted from the map's middle."""
    theta = asin(sqrt(3) / 2 * sin(radians(lat)))
    square = theta * theta
    sixth = square**3
    slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)
    x = 2 * sqrt(3) * radians(lon) * cos(theta) / (3 * slope)
    y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
    return x, y
