def total(rows)
  rows.each do |r|
    puts r
  rows.size
end

puts total([1])
