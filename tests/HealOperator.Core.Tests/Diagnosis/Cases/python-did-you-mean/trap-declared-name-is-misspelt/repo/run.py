class Base:
    def run(self):
        return self.execute()


class Job(Base):
    def exceute(self):
        return 1


print(Job().run())
