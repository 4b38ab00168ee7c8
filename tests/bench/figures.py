"""What the benchmark measures; a figure is None where the tool it needs is missing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """One run of the benchmark; seconds and ratios are medians over its repetitions."""

    records: int
    cpu_count: int
    repeat: int
    pages: int
    """HTML pages of our whole site."""
    check_s: float
    render_s: float
    whole_s: float
    peak_mb: float
    page_bytes_mean: float
    """Of record pages: pledges, practices, cities."""
    page_bytes_max: int
    pages_over_limit: int
    """Record pages that are larger than they should be."""
    whole_cpu_s: float
    """What all our processes worked together."""
    load: float
    """How busy the machine was before: processes that wanted a core."""
    stages: dict[str, float]
    """Our stages as `localaction build --timings` tells them, in the last repetition."""
    shipped_build_s: float = 0
    """The repository's own content into an empty folder."""
    shipped_again_s: float = 0
    """The same with the frames kept."""
    hugo_version: str | None = None
    hugo_s: float | None = None
    hugo_cpu_s: float | None = None
    hugo_pages: int | None = None
    hugo_bytes_mean: float | None = None
    render_ratio: float | None = None
    """Ours to Hugo's."""
    whole_ratio: float | None = None
    stock_pages: int | None = None
    """Pages that stock MkDocs built."""
    stock_measured_s: float | None = None
    stock_s: float | None = None
    """Scaled to all record pages, in proportion: less than it would take."""
    stock_ratio: float | None = None
    """Stock's to our whole."""
