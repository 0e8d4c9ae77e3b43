pub fn label(n: u32) -> String {
    if n > 1 { return format!("{n} runs"); }
    "run"
}
