pub struct Config { pub retries: u32, pub timeout: u64 }

fn describe(name: &str) -> usize { name.len() }

pub fn show(config: &Config, name: String) -> u64 {
    describe(name);
    config.timeot
}
