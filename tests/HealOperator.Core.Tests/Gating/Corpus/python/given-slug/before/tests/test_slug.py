from app.slug import slugify

def test_slug():
    assert slugify("Crème Brûlée 2x") == "creme-brulee-2x"
