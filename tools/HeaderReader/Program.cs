using HeaderReader;
using HeaderReader.Catalogue;

var output = args is [var path] ? path : Repository.CataloguePath;
var catalogue = CatalogueFile.Generate();
File.WriteAllText(output, catalogue.Text);
Console.WriteLine($"{output}: {catalogue.Summary}");
