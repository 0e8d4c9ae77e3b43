def total(values)
  result = 0
  values.each { |v| result += v }
  reslut
end

puts total([1, 2])
