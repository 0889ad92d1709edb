"""Many cases at once: a file of facts judged by the declared rules, on one machine or on many."""
