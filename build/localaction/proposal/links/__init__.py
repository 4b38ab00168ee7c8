"""Whether pages elsewhere still answer: the one part of the program that asks the network."""
