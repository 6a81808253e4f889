using ReferenceWriter;

File.WriteAllText(Repository.Page, ApiPage.Of(ApiType.ReadAll(Repository.Sources)));
foreach (var name in ManualPage.Names)
{
    var page = Repository.ManualPage(name);
    File.WriteAllText(page, ManualPage.Of(name, File.ReadAllText(page)));
}

Console.WriteLine("docs/reference/api.md and the tables in docs/man are written.");
