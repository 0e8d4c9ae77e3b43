def longest(rows)
  rows.max_by { |row| row.lenght }
end

puts longest(%w[a bbb cc])
