"""What needs the whole: which records are alike, where nobody acts, what became of the promises.

In: a catalogue. Out: plain values. No words of the interface, no HTML; no disk, clock or network.
"""
