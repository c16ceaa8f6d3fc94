//! Tests in a real browser: what a value on the host cannot show.
fn main() {}
