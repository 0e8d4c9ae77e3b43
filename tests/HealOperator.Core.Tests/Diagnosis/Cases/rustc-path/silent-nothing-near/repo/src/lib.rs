use std::regex::Regex;
