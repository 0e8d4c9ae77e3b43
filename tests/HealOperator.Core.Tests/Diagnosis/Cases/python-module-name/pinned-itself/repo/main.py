import request
