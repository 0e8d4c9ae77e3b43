require "set"

puts Strng.new("a").size
