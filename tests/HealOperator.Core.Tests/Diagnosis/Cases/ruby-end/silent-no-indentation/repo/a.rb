def total(rows)
if rows.empty?
puts 0
puts 1
  end
