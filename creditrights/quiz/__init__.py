"""Questions by which a reader checks himself: numbers of his own each time, near misses named, nothing kept or sent."""
