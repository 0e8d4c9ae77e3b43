rows = %w[a bbb]
puts rows[0].lenght + rows[1].lenght
