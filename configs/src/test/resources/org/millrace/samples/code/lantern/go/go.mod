module code.example/alice/lantern/go

go 1.21
