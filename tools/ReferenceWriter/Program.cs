using ReferenceWriter;

File.WriteAllText(Repository.Page, ApiPage.Of(ApiType.ReadAll(Repository.Sources)));
Console.WriteLine($"{Repository.Page} is written.");
