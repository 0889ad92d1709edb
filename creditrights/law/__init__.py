"""What the law says, since when, and when that was checked."""
