function(add_checked_library name)
  add_library(${name})
endfunction()
