"""The topics, one file each: which facts are asked, which rules judge, and the worked example."""
