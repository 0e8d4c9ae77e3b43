use std::collections::HashMap;

#[derive(Debug, Clone)]
pub struct Row {
    pub name: String,
    pub amount: u64,
}

pub fn totals(rows: &[Row]) -> HashMap<String, u64> {
    let mut sums = HashMap::new();
    for row in rows {
        *sums.entry(row.name.clone()).or_insert(0) += row.amount;
    }
    sums
}

pub fn largest(rows: &[Row]) -> Option<&Roww> {
    rows.iter().max_by_key(|row| row.amount)
}
